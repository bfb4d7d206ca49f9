//===- Traceback.cpp - Recording and printing tracebacks ------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The layout is that of Lib/traceback.py of CPython 3.14 (TracebackException
// .format, StackSummary.format), which prints uncaught exceptions there.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Traceback.h"
#include "runtime/core/Debug.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Str.h"

using namespace krt;

void krt_traceback_push(Object *error, const TraceSite *site) {
  auto *e = static_cast<Exception *>(error);
  auto *entry = static_cast<TraceEntry *>(allocate(sizeof(TraceEntry)));
  entry->site = site;
  entry->next = e->trace;
  e->trace = entry;
}

void krt_exc_hold(Object *error, Word local) {
  if (isObject(local) && object(local) == error)
    return;
  auto *e = static_cast<Exception *>(error);
  auto *held = static_cast<HeldLocal *>(allocate(sizeof(HeldLocal)));
  *held = {retained(local), e->held};
  e->held = held;
}

/// The innermost frame goes first: it was left first.
static void freeHeld(Exception *e) {
  HeldLocal *first = nullptr;
  while (HeldLocal *held = e->held) {
    e->held = held->next;
    held->next = first;
    first = held;
  }
  while (HeldLocal *held = first) {
    first = held->next;
    release(held->value);
    deallocate(held);
  }
}

void krt::freeTrace(Exception *e) {
  for (TraceEntry *entry = e->trace; entry;) {
    TraceEntry *next = entry->next;
    deallocate(entry);
    entry = next;
  }
  e->trace = nullptr;
  freeHeld(e);
}

namespace {

constexpr int RecursiveCutoff = 3;
constexpr int64_t MaxGroupWidth = 15;
constexpr int MaxGroupDepth = 10;
constexpr const char *CauseMessage =
    "\nThe above exception was the direct cause of the following "
    "exception:\n\n";
constexpr const char *ContextMessage =
    "\nDuring handling of the above exception, another exception "
    "occurred:\n\n";

/// Exceptions on the way from the one printed to the one being looked at.
struct Seen {
  Exception *exception;
  const Seen *outer;
};

bool contains(const Seen *seen, const Exception *e) {
  for (; seen; seen = seen->outer)
    if (seen->exception == e)
      return true;
  return false;
}

class Printer {
public:
  explicit Printer(StrBuilder &out) : out(out) {}

  void printChain(Exception *e, const Seen *outer);
  void printOnly(Exception *e);
  void printUnraisable(Exception *e);

private:
  void emit(const Str *text, char margin = '|');
  void emit(const char *ascii, char margin = '|');
  /// Writes what `line` holds and empties it.
  void emitLine();
  void indent();
  void printOne(Exception *e, const Seen *seen);
  void printGroup(Exception *e, const Seen *seen);
  void printMember(Tuple *members, int64_t index, const Seen *seen);
  void printStack(const TraceEntry *trace, bool plain = false);
  void printSyntaxError(Exception *e);
  void printNotes(Exception *e);

  StrBuilder &out;
  StrBuilder line;
  int groupDepth = 0;
  bool needClose = false;
};

/// `text` or, when making it failed, the words CPython prints instead.
Str *safe(Result<Str *> text, const char *otherwise) {
  if (!text.error)
    return text.value;
  release(text.error);
  return krt_str_from_ascii(otherwise);
}

void appendUtf8(StrBuilder &text, const char *utf8) {
  Str *s = krt_str_from_utf8(utf8, int64_t(strlen(utf8)));
  text.append(s);
  release(s);
}

void appendOwned(StrBuilder &text, Str *s) {
  text.append(s);
  release(s);
}

void appendQualifiedName(StrBuilder &text, const Type *type) {
  if (strcmp(type->module, "__main__") != 0 &&
      strcmp(type->module, "builtins") != 0) {
    appendUtf8(text, type->module);
    text.appendChar('.');
  }
  appendUtf8(text, type->qualname);
}

/// What is printed before `e`: its cause or its context, unless that is on the
/// way already.
Exception *before(const Exception *e, const Seen *seen) {
  if (e->cause && !contains(seen, e->cause))
    return e->cause;
  if (e->context && !e->suppressContext && !contains(seen, e->context))
    return e->context;
  return nullptr;
}

bool isOrDerives(const Object *o, const Type &type) {
  return isSubtype(o->type, &type);
}

} // namespace

void Printer::indent() { out.appendFill(' ', int64_t(2) * groupDepth); }

/// Writes the text with the margin of the group before each of its lines.
void Printer::emit(const Str *text, char margin) {
  if (!groupDepth)
    return out.append(text);
  for (int64_t start = 0; start < text->length;) {
    int64_t end = start;
    while (end < text->length && charAt(text, end) != '\n')
      ++end;
    if (end < text->length)
      ++end;
    indent();
    out.appendChar(uint32_t(margin));
    out.appendChar(' ');
    out.append(text, start, end);
    start = end;
  }
}

void Printer::emit(const char *ascii, char margin) {
  line.appendAscii(ascii);
  Str *text = line.finish();
  emit(text, margin);
  release(text);
}

void Printer::emitLine() { emit(""); }

static bool sameLine(const TraceSite *a, const TraceSite *b) {
  return a == b || (a->line == b->line && !strcmp(a->file, b->file) &&
                    !strcmp(a->function, b->function));
}

/// The first source line of a site, without its indentation.
static void appendPlainLine(StrBuilder &out, const TraceSite *site) {
  const char *start = site->text + strspn(site->text, " \t\f");
  size_t length = strcspn(start, "\n");
  if (!length)
    return;
  out.appendAscii("    ");
  appendOwned(out, krt_str_from_utf8(start, int64_t(length)));
  out.appendChar('\n');
}

/// Writes a stack, with lines that come more than three times in a row counted
/// instead of repeated.
void Printer::printStack(const TraceEntry *trace, bool plain) {
  const TraceSite *last = nullptr;
  int64_t count = 0;
  auto flushRepeats = [&] {
    if (count <= RecursiveCutoff)
      return;
    line.appendAscii("  [Previous line repeated ");
    line.appendInt(count - RecursiveCutoff);
    emit(count - RecursiveCutoff > 1 ? " more times]\n" : " more time]\n");
  };
  for (; trace; trace = trace->next) {
    if (!last || !sameLine(last, trace->site)) {
      flushRepeats();
      last = trace->site;
      count = 0;
    }
    if (++count > RecursiveCutoff)
      continue;
    line.appendAscii("  File \"");
    appendUtf8(line, last->file);
    line.appendAscii("\", line ");
    line.appendInt(last->line);
    line.appendAscii(", in ");
    appendUtf8(line, last->function);
    line.appendChar('\n');
    if (plain)
      appendPlainLine(line, last);
    else
      appendUtf8(line, last->text);
    emitLine();
  }
  flushRepeats();
}

void Printer::printNotes(Exception *e) {
  if (!e->notes)
    return;
  if (!isa(e->notes, krt_type_list)) {
    appendOwned(line, safe(krt_repr(e->notes), "<__notes__ repr() failed>"));
    emit("\n");
    return;
  }
  List *notes = as<List>(e->notes);
  for (int64_t i = 0; i < notes->length; ++i) {
    Word note = slotToWord(static_cast<uint64_t *>(notes->data)[i],
                           ElemKind(notes->kind));
    appendOwned(line, safe(krt_str(note), "<note str() failed>"));
    emit("\n");
    release(note);
  }
}

/// The lines of a SyntaxError before its message: file, source line, carets.
static void appendSyntaxLocation(StrBuilder &out, Exception *e) {
  Word line = exceptionField(e, ExceptionField::SyntaxLine);
  Word file = exceptionField(e, ExceptionField::SyntaxFilename);
  Word source = exceptionField(e, ExceptionField::SyntaxText);
  Word column = exceptionField(e, ExceptionField::SyntaxOffset);
  Word endColumn = exceptionField(e, ExceptionField::SyntaxEndOffset);
  out.appendAscii("  File \"");
  if (isa(file, krt_type_str))
    out.append(as<Str>(file));
  else
    out.appendAscii("<string>");
  out.appendAscii("\", line ");
  appendOwned(out, safe(krt_str(line), "?"));
  out.appendChar('\n');
  if (!isa(source, krt_type_str))
    return;
  Str *text = as<Str>(source);
  int64_t end = text->length;
  while (end && charAt(text, end - 1) == '\n')
    --end;
  int64_t start = 0;
  while (start < end &&
         (charAt(text, start) == ' ' || charAt(text, start) == '\t' ||
          charAt(text, start) == '\f'))
    ++start;
  out.appendAscii("    ");
  out.append(text, start, end);
  out.appendChar('\n');
  if (!isSmall(column) || isNone(column))
    return;
  int64_t from = smallValue(column) - 1 - start;
  int64_t to = isSmall(endColumn) ? smallValue(endColumn) - 1 - start : from;
  if (to <= from)
    to = from + 1;
  if (from < 0)
    return;
  out.appendAscii("    ");
  out.appendFill(' ', from);
  out.appendFill('^', to - from);
  out.appendChar('\n');
}

void Printer::printSyntaxError(Exception *e) {
  Word number = exceptionField(e, ExceptionField::SyntaxLine);
  Word file = exceptionField(e, ExceptionField::SyntaxFilename);
  if (!isNone(number))
    appendSyntaxLocation(line, e);
  appendQualifiedName(line, e->type);
  line.appendAscii(": ");
  Word message = exceptionField(e, ExceptionField::SyntaxMsg);
  Result<bool> given = krt_truth(message);
  if (given.error)
    release(given.error);
  if (!given.error && given.value)
    appendOwned(line, safe(krt_str(message), "<exception str() failed>"));
  else
    line.appendAscii("<no detail available>");
  if (isNone(number) && !isNone(file)) {
    line.appendAscii(" (");
    appendOwned(line, safe(krt_str(file), "?"));
    line.appendChar(')');
  }
  emit("\n");
}

void Printer::printOnly(Exception *e) {
  if (isOrDerives(e, krt_type_SyntaxError)) {
    printSyntaxError(e);
  } else {
    Str *message = safe(krt_str(word(e)), "<exception str() failed>");
    appendQualifiedName(line, e->type);
    if (message->length)
      line.appendAscii(": ");
    appendOwned(line, message);
    emit("\n");
  }
  printNotes(e);
}

void Printer::printUnraisable(Exception *e) {
  if (e->trace) {
    emit("Traceback (most recent call last):\n");
    printStack(e->trace, true);
  }
  appendQualifiedName(line, e->type);
  line.appendAscii(": ");
  appendOwned(line, safe(krt_str(word(e)), "<exception str() failed>"));
  emit("\n");
}

void Printer::printMember(Tuple *members, int64_t index, const Seen *seen) {
  bool truncated = index >= MaxGroupWidth;
  indent();
  out.appendAscii(index == 0 ? "+-" : "  ");
  out.appendAscii("+---------------- ");
  if (truncated)
    out.appendAscii("...");
  else
    out.appendInt(index + 1);
  out.appendAscii(" ----------------\n");
  ++groupDepth;
  if (!truncated) {
    printChain(as<Exception>(members->items[index]), seen);
    return;
  }
  int64_t remaining = members->length - MaxGroupWidth;
  line.appendAscii("and ");
  line.appendInt(remaining);
  emit(remaining > 1 ? " more exceptions\n" : " more exception\n");
}

void Printer::printGroup(Exception *e, const Seen *seen) {
  bool topLevel = groupDepth == 0;
  if (topLevel)
    ++groupDepth;
  if (e->trace) {
    emit("Exception Group Traceback (most recent call last):\n",
         topLevel ? '+' : '|');
    printStack(e->trace);
  }
  printOnly(e);
  auto *members = as<Tuple>(exceptionField(e, ExceptionField::GroupExceptions));
  int64_t count =
      members->length <= MaxGroupWidth ? members->length : MaxGroupWidth + 1;
  needClose = false;
  for (int64_t i = 0; i < count; ++i) {
    bool last = i == count - 1;
    // The closing line may be written by a group inside the last member.
    if (last)
      needClose = true;
    printMember(members, i, seen);
    if (last && needClose) {
      indent();
      out.appendAscii("+------------------------------------\n");
      needClose = false;
    }
    --groupDepth;
  }
  if (topLevel)
    groupDepth = 0;
}

void Printer::printOne(Exception *e, const Seen *seen) {
  if (!isOrDerives(e, krt_type_BaseExceptionGroup)) {
    if (e->trace) {
      emit("Traceback (most recent call last):\n");
      printStack(e->trace);
    }
    printOnly(e);
  } else if (groupDepth > MaxGroupDepth) {
    emit("... (max_group_depth is 10)\n");
  } else {
    printGroup(e, seen);
  }
}

void Printer::printChain(Exception *e, const Seen *outer) {
  // The chain is walked to its first exception, then printed backwards.
  int64_t length = 0;
  int64_t capacity = 0;
  Seen *chain = nullptr;
  for (Exception *next = e; next; next = before(next, chain + length - 1)) {
    if (length == capacity) {
      capacity = capacity ? capacity * 2 : 8;
      chain = static_cast<Seen *>(
          tryReallocate(chain, size_t(capacity) * sizeof(Seen)));
      if (!chain)
        fatal("out of memory");
      for (int64_t i = 1; i < length; ++i)
        chain[i].outer = &chain[i - 1];
    }
    chain[length] = {next, length ? &chain[length - 1] : outer};
    ++length;
  }
  for (int64_t i = length; i-- > 0;) {
    printOne(chain[i].exception, &chain[i]);
    if (i > 0)
      emit(chain[i - 1].exception->cause == chain[i].exception
               ? CauseMessage
               : ContextMessage);
  }
  deallocate(chain);
}

Str *krt::formatException(Object *error) {
  StrBuilder text;
  Printer(text).printChain(static_cast<Exception *>(error), nullptr);
  return text.finish();
}

Str *krt::formatExceptionOnly(Object *error) {
  StrBuilder text;
  Printer(text).printOnly(static_cast<Exception *>(error));
  return text.finish();
}

Str *krt::formatUnraisable(Object *error) {
  StrBuilder text;
  Printer(text).printUnraisable(static_cast<Exception *>(error));
  return text.finish();
}
