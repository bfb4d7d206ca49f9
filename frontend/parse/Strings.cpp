//===- Strings.cpp - String literals, f-strings, t-strings ----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Adjacent literals are one expression (language reference 6.2.2). With an
// f-string or t-string among them the result is a JoinedStr or TemplateStr
// whose neighbouring constants are joined and whose empty ones are dropped.
//
//===----------------------------------------------------------------------===//

#include "frontend/parse/TreeParser.h"

using namespace krait;
using namespace krait::parse;
using namespace krait::ast;

void TreeParser::warnAboutEscape(llvm::StringRef body,
                                 const lex::DecodeResult &result) {
  if (!result.unknownEscape)
    return;
  std::string escape = result.escapeText;
  uint32_t begin = body.data() - text.data() + *result.unknownEscape;
  // The backslash before a field ends the text before the field.
  if (escape.size() == 1)
    escape += text[begin + 1];
  uint32_t end = begin + escape.size();
  warnings.push_back(
      {escape.size() > 2 ? diag::warn_octal_escape : diag::warn_unknown_escape,
       begin,
       end,
       {escape}});
}

/// The constant for the decoded text of a token.
Constant *TreeParser::makeText(const Token &token, llvm::StringRef body,
                               bool raw) {
  ConstantValue value = ConstantValue::makeStr(body);
  if (lex::needsDecoding(body, raw)) {
    llvm::SmallString<128> decoded;
    lex::DecodeResult result = lex::decodeText(body, raw, decoded);
    if (result.error)
      fail();
    warnAboutEscape(body, result);
    value.text = arena.copy(decoded.str());
  }
  return make<Constant>(rangeOf(token), value, Identifier());
}

/// The constant for a middle token; of a doubled brace at its end one stays.
Constant *TreeParser::parseMiddle(bool raw) {
  const Token &token = current();
  advance();
  llvm::StringRef body = textOf(token);
  if (body.ends_with("{{") || body.ends_with("}}"))
    body = body.drop_back();
  return makeText(token, body, raw);
}

Constant *TreeParser::parsePlainString() {
  const Token &token = current();
  advance();
  lex::StringParts parts = lex::splitString(textOf(token));
  if (!parts.bytes) {
    Constant *constant = makeText(token, parts.body, parts.raw);
    if (parts.unicodePrefix)
      constant->kind_ = arena.intern("u");
    return constant;
  }
  ConstantValue value;
  value.kind = ConstantValue::Bytes;
  llvm::SmallString<128> decoded;
  lex::DecodeResult result = lex::decodeBytes(parts.body, parts.raw, decoded);
  if (result.error)
    fail();
  warnAboutEscape(parts.body, result);
  value.text = arena.copy(decoded.str());
  return make<Constant>(rangeOf(token), value, Identifier());
}

static bool isEmptyText(const Expr *expr) {
  auto *constant = llvm::dyn_cast<Constant>(expr);
  return constant && constant->value.text.empty();
}

/// Joins neighbouring constants and leaves out empty ones.
llvm::ArrayRef<Expr *>
TreeParser::foldConstants(llvm::ArrayRef<Expr *> values) {
  llvm::SmallVector<Expr *, 8> folded;
  for (size_t i = 0; i != values.size();) {
    auto *first = llvm::dyn_cast<Constant>(values[i]);
    size_t end = i + 1;
    while (first && end != values.size() && llvm::isa<Constant>(values[end]))
      ++end;
    if (end == i + 1) {
      if (!isEmptyText(values[i]))
        folded.push_back(values[i]);
    } else {
      std::string text;
      for (Expr *value : values.slice(i, end - i))
        text += llvm::cast<Constant>(value)->value.text;
      ConstantValue joined = first->value;
      joined.text = arena.copy(llvm::StringRef(text));
      SourceRange range = {first->range.begin, values[end - 1]->range.end};
      if (!text.empty())
        folded.push_back(make<Constant>(range, joined, first->kind_));
    }
    i = end;
  }
  return copy(folded);
}

Expr *TreeParser::parseStrings() {
  uint32_t begin = current().begin;
  llvm::SmallVector<Expr *, 8> values;
  bool text = false, bytes = false, format = false, templates = false;
  while (true) {
    if (at(TokenKind::String)) {
      Constant *constant = parsePlainString();
      bytes |= constant->value.isBytes();
      text |= constant->value.isStr();
      values.push_back(constant);
    } else if (at(TokenKind::FStringStart)) {
      format = true;
      parseInterpolated(values, StringKind::Format);
    } else if (at(TokenKind::TStringStart)) {
      templates = true;
      parseInterpolated(values, StringKind::Template);
    } else {
      break;
    }
  }
  if ((bytes && (text || format)) || (templates && (bytes || text || format)))
    fail();
  SourceRange range = rangeFrom(begin);
  if (format)
    return make<JoinedStr>(range, foldConstants(values));
  if (templates)
    return make<TemplateStr>(range, foldConstants(values));
  if (values.size() == 1)
    return values[0];
  if (failed || values.empty())
    return makeDummy();
  llvm::ArrayRef<Expr *> folded = foldConstants(values);
  if (!folded.empty())
    return folded[0];
  auto *first = llvm::cast<Constant>(values[0]);
  return make<Constant>(range, first->value, first->kind_);
}

/// Appends the parts of one f-string or t-string.
void TreeParser::parseInterpolated(llvm::SmallVectorImpl<Expr *> &values,
                                   StringKind kind) {
  DepthScope scope(*this);
  bool isFormat = kind == StringKind::Format;
  bool raw = textOf(current()).find_insensitive('r') != llvm::StringRef::npos;
  TokenKind middle =
      isFormat ? TokenKind::FStringMiddle : TokenKind::TStringMiddle;
  advance();
  while (true) {
    if (at(middle)) {
      values.push_back(parseMiddle(raw));
    } else if (at(TokenKind::LBrace)) {
      parseField(values, kind, /*inFormatSpec=*/false, raw);
    } else {
      break;
    }
  }
  expect(isFormat ? TokenKind::FStringEnd : TokenKind::TStringEnd);
}

/// The source between two offsets without comments, as `{x=}` shows it.
llvm::StringRef TreeParser::getFieldText(uint32_t begin, uint32_t end) {
  llvm::StringRef source = text.slice(begin, end);
  if (!source.contains('#') && !source.contains('\r'))
    return source;
  // Comments stand only between tokens.
  size_t next = pos;
  while (next && tokens[next - 1].begin >= begin)
    --next;
  llvm::SmallString<64> result;
  for (uint32_t i = begin; i < end;) {
    while (tokens[next].end <= i && tokens[next].begin < end)
      ++next;
    bool inToken = tokens[next].begin <= i;
    if (!inToken && text[i] == '#') {
      while (i < end && text[i] != '\n' && text[i] != '\r')
        ++i;
    } else if (text[i] == '\r') {
      result.push_back('\n');
      i += text[i + 1] == '\n' ? 2 : 1;
    } else {
      result.push_back(text[i++]);
    }
  }
  return arena.copy(result.str());
}

/// `!r` and its like: the character, or -1.
int32_t TreeParser::parseConversion() {
  if (!at(TokenKind::Exclamation))
    return -1;
  uint32_t end = current().end;
  advance();
  llvm::StringRef name = textOf(current());
  bool known = name == "s" || name == "r" || name == "a";
  if (!at(TokenKind::Name) || !known || current().begin != end) {
    fail();
    return -1;
  }
  advance();
  return name[0];
}

/// Behind the colon of a field; the JoinedStr begins at the colon.
Expr *TreeParser::parseFormatSpec(StringKind kind, bool decodeRaw) {
  uint32_t begin = current().begin;
  TokenKind middle = kind == StringKind::Format ? TokenKind::FStringMiddle
                                                : TokenKind::TStringMiddle;
  advance();
  llvm::SmallVector<Expr *, 4> values;
  while (true) {
    if (at(middle)) {
      values.push_back(parseMiddle(decodeRaw));
    } else if (at(TokenKind::LBrace)) {
      parseField(values, kind, /*inFormatSpec=*/true, decodeRaw);
    } else {
      break;
    }
  }
  return make<JoinedStr>(rangeFrom(begin), foldConstants(values));
}

/// `{expression = !conversion : format}`.
void TreeParser::parseField(llvm::SmallVectorImpl<Expr *> &values,
                            StringKind kind, bool inFormatSpec,
                            bool decodeRaw) {
  uint32_t begin = current().begin;
  advance();
  Expr *value = parseYieldOrExpressions();
  uint32_t expressionEnd = current().begin;
  bool debug = accept(TokenKind::Equal);
  uint32_t textEnd = current().begin;
  int32_t conversion = parseConversion();
  bool hasFormat = at(TokenKind::Colon);
  Expr *format = hasFormat ? parseFormatSpec(kind, decodeRaw) : nullptr;
  expect(TokenKind::RBrace);
  if (debug && conversion < 0 && !hasFormat)
    conversion = 'r';
  if (debug)
    values.push_back(
        make<Constant>(makeRange(begin + 1, textEnd),
                       ConstantValue::makeStr(getFieldText(begin + 1, textEnd)),
                       Identifier()));
  SourceRange range = rangeFrom(begin);
  // A field of a format is formatted, in t-strings too.
  if (kind == StringKind::Format || inFormatSpec) {
    values.push_back(make<FormattedValue>(range, value, conversion, format));
    return;
  }
  llvm::StringRef source =
      getFieldText(begin + 1, expressionEnd).rtrim(" \t\n\f\r");
  values.push_back(make<Interpolation>(
      range, value, ConstantValue::makeStr(source), conversion, format));
}
