//===- Encoding.cpp - Bytes of a source file to UTF-8 ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The rules are those of PEP 263 and of CPython's tokenizer: a coding line is a
// comment in line 1, or in line 2 when line 1 holds nothing but a comment or
// white space. UTF-8, Latin-1 and ASCII are decoded here; the other character
// sets go through iconv.
//
//===----------------------------------------------------------------------===//

#include "frontend/source/Encoding.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include <cerrno>
#include <cstring>
#include <iconv.h>

using namespace llvm;

namespace krait {

//===----------------------------------------------------------------------===//
// The coding line
//===----------------------------------------------------------------------===//

static bool isNameChar(char c) {
  return isAlnum(c) || c == '-' || c == '_' || c == '.';
}

/// Encoding named in one comment line, or empty.
static StringRef findNameInLine(StringRef line) {
  StringRef comment = line.ltrim(" \t\f");
  if (!comment.starts_with("#"))
    return {};
  while (true) {
    size_t at = comment.find("coding");
    if (at == StringRef::npos)
      return {};
    comment = comment.substr(at + 6);
    if (!comment.starts_with(":") && !comment.starts_with("="))
      continue;
    StringRef name = comment.drop_front().ltrim(" \t").take_while(isNameChar);
    if (!name.empty())
      return name;
  }
}

StringRef findCodingName(StringRef bytes) {
  for (int line = 0; line < 2 && !bytes.empty(); ++line) {
    size_t end = bytes.find_first_of("\r\n");
    StringRef text = bytes.take_front(end);
    if (StringRef name = findNameInLine(text); !name.empty())
      return name;
    StringRef rest = text.ltrim(" \t\f");
    if ((!rest.empty() && rest[0] != '#') || end == StringRef::npos)
      return {};
    bytes = bytes.substr(end);
    bytes = bytes.drop_front(bytes.starts_with("\r\n") ? 2 : 1);
  }
  return {};
}

/// CPython's spelling for the two encodings it knows by several names; other
/// names stay, lower-cased with dashes.
static std::string normalizeName(StringRef name) {
  std::string normal = name.lower();
  for (char &c : normal)
    if (c == '_')
      c = '-';
  StringRef start = StringRef(normal).take_front(12);
  auto isOrStarts = [&](StringRef base) {
    return start == base ||
           (start.starts_with(base) && start[base.size()] == '-');
  };
  if (isOrStarts("utf-8"))
    return "utf-8";
  if (isOrStarts("latin-1") || isOrStarts("iso-8859-1") ||
      isOrStarts("iso-latin-1"))
    return "iso-8859-1";
  return normal;
}

//===----------------------------------------------------------------------===//
// UTF-8
//===----------------------------------------------------------------------===//

size_t findInvalidUtf8(StringRef bytes) {
  const auto *begin = reinterpret_cast<const UTF8 *>(bytes.begin());
  const auto *end = reinterpret_cast<const UTF8 *>(bytes.end());
  const UTF8 *p = begin;
  while (p != end) {
    // Nearly all source text is ASCII: skip it eight bytes at a time.
    uint64_t word;
    if (end - p >= 8) {
      memcpy(&word, p, 8);
      if ((word & 0x8080808080808080ull) == 0) {
        p += 8;
        continue;
      }
    }
    if (*p < 0x80) {
      ++p;
      continue;
    }
    if (!isLegalUTF8Sequence(p, end))
      return p - begin;
    p += getNumBytesForUTF8(*p);
  }
  return StringRef::npos;
}

/// Why the byte at `at` stops CPython's UTF-8 decoder.
static std::string describeInvalidUtf8(StringRef bytes, size_t at) {
  std::string text;
  raw_string_ostream os(text);
  unsigned char lead = bytes[at];
  auto continues = [&](size_t i) {
    return i < bytes.size() && (bytes[i] & 0xC0) == 0x80;
  };
  size_t need = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  bool startByte = lead >= 0xC2 && lead <= 0xF4;
  size_t have = 1;
  if (startByte) {
    // The second byte has a narrower range after E0, ED, F0 and F4.
    unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (at + 1 < bytes.size() && (unsigned char)bytes[at + 1] >= low &&
        (unsigned char)bytes[at + 1] <= high)
      for (have = 2; have < need && continues(at + have);)
        ++have;
  }
  os << "'utf-8' codec can't decode ";
  if (have == 1)
    os << "byte " << format_hex(lead, 4) << " in position " << at;
  else
    os << "bytes in position " << at << "-" << at + have - 1;
  os << ": "
     << (!startByte                  ? "invalid start byte"
         : at + have >= bytes.size() ? "unexpected end of data"
                                     : "invalid continuation byte");
  return text;
}

/// CPython's message for a file without a coding line.
static std::string describeUndeclared(StringRef bytes, size_t at) {
  StringRef before = bytes.take_front(at);
  size_t line = 1 + before.count('\n');
  std::string text;
  raw_string_ostream(text) << "Non-UTF-8 code starting with '\\x"
                           << format_hex_no_prefix((unsigned char)bytes[at], 2)
                           << "' on line " << line
                           << ", but no encoding declared; see "
                           << "https://peps.python.org/pep-0263/ for details";
  return text;
}

//===----------------------------------------------------------------------===//
// Other character sets
//===----------------------------------------------------------------------===//

static std::string decodeLatin1(StringRef bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (unsigned char c : bytes) {
    if (c < 0x80) {
      text += char(c);
    } else {
      text += char(0xC0 | (c >> 6));
      text += char(0x80 | (c & 0x3F));
    }
  }
  return text;
}

static std::string describeUndecodable(StringRef codec, StringRef bytes,
                                       size_t at, StringRef reason) {
  std::string text;
  raw_string_ostream(text) << "'" << codec << "' codec can't decode byte "
                           << format_hex((unsigned char)bytes[at], 4)
                           << " in position " << at << ": " << reason;
  return text;
}

/// The name iconv has for a Python codec, where it differs by more than
/// dashes.
static std::string getIconvName(StringRef normal) {
  if (normal.starts_with("mac-roman"))
    return "macintosh";
  if (normal.starts_with("windows-"))
    return ("cp" + normal.drop_front(8)).str();
  return StringSwitch<std::string>(normal)
      .Case("shift-jis", "shift_jis")
      .Case("gb2312", "euc-cn")
      .Case("mbcs", "")
      .Default(normal.str());
}

/// Is this one of the codecs that CPython implements with a table of 256
/// entries? Their errors read differently.
static bool isCharmap(StringRef normal) {
  return normal.starts_with("cp12") || normal.starts_with("cp8") ||
         normal.starts_with("windows-12") || normal.starts_with("iso") ||
         normal.starts_with("koi8") || normal.starts_with("mac-");
}

static std::optional<std::string> decodeWithIconv(StringRef name,
                                                  const std::string &normal,
                                                  StringRef bytes,
                                                  std::string &error) {
  std::string iconvName = getIconvName(normal);
  iconv_t converter =
      iconvName.empty() ? iconv_t(-1) : iconv_open("UTF-8", iconvName.c_str());
  if (converter == iconv_t(-1)) {
    error = ("unknown encoding: " + name).str();
    return std::nullopt;
  }
  std::string text;
  char *input = const_cast<char *>(bytes.data());
  size_t left = bytes.size();
  bool failed = false;
  while (left != 0 && !failed) {
    char chunk[4096];
    char *output = chunk;
    size_t room = sizeof(chunk);
    size_t result = iconv(converter, &input, &left, &output, &room);
    int reason = errno;
    text.append(chunk, sizeof(chunk) - room);
    failed = result == size_t(-1) && reason != E2BIG;
  }
  iconv_close(converter);
  if (!failed)
    return text;
  size_t at = bytes.size() - left;
  error =
      isCharmap(normal)
          ? describeUndecodable("charmap", bytes, at,
                                "character maps to <undefined>")
          : describeUndecodable(name, bytes, at, "illegal multibyte sequence");
  return std::nullopt;
}

static std::optional<std::string> decodeNamed(StringRef name,
                                              const std::string &normal,
                                              StringRef bytes,
                                              std::string &error) {
  // These cannot hold a coding line in ASCII bytes.
  if (StringRef(normal).starts_with("utf-16") ||
      StringRef(normal).starts_with("utf-32") || normal == "utf16" ||
      normal == "utf32") {
    error = ("encoding problem: " + name).str();
    return std::nullopt;
  }
  if (normal == "iso-8859-1" || normal == "latin1" || normal == "iso8859-1")
    return decodeLatin1(bytes);
  if (normal == "ascii" || normal == "us-ascii") {
    for (size_t i = 0; i != bytes.size(); ++i)
      if ((unsigned char)bytes[i] >= 0x80) {
        error =
            describeUndecodable("ascii", bytes, i, "ordinal not in range(128)");
        return std::nullopt;
      }
    return bytes.str();
  }
  return decodeWithIconv(name, normal, bytes, error);
}

std::optional<DecodedSource> decodeSource(StringRef bytes, std::string &error) {
  DecodedSource result;
  if (bytes.contains('\0')) {
    error = "source code cannot contain null bytes";
    return std::nullopt;
  }
  if (bytes.starts_with("\xEF\xBB\xBF"))
    result.skip = 3;
  StringRef text = bytes.drop_front(result.skip);
  StringRef name = findCodingName(text);
  std::string normal = normalizeName(name);
  // CPython wants the name with its dash next to a BOM.
  if (result.skip != 0 && !name.empty() && normal != "utf-8" &&
      !StringRef(normal).starts_with("utf-8-")) {
    StringRef shown = normal == "iso-8859-1" ? StringRef(normal) : name;
    error = ("encoding problem: " + shown + " with BOM").str();
    return std::nullopt;
  }
  if (normal == "utf8")
    normal = "utf-8";
  if (!name.empty() && normal != "utf-8") {
    result.text = decodeNamed(name, normal, text, error);
    if (!result.text)
      return std::nullopt;
    return result;
  }
  size_t invalid = findInvalidUtf8(text);
  if (invalid != StringRef::npos) {
    error = name.empty() && result.skip == 0
                ? describeUndeclared(text, invalid)
                : describeInvalidUtf8(text, invalid);
    return std::nullopt;
  }
  return result;
}

} // namespace krait
