//===- EnumMethods.cpp - What the metaclass of an enumeration does --------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The methods that an enumeration gets, as Python text in which its name is
// `Color`: making its members, finding them by name and by value, and for flags
// the values between the members (CPython's enum.EnumType and enum.Flag).
//
//===----------------------------------------------------------------------===//

#include "frontend/check/Program.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// Python text with each `Color` replaced by the name of the class.
static std::string instantiate(llvm::StringRef text, llvm::StringRef name) {
  std::string result;
  for (;;) {
    auto [before, after] = text.split("Color");
    result += before;
    if (before.size() == text.size())
      return result;
    result += name;
    text = after;
  }
}

static constexpr llvm::StringLiteral MakeText = R"(
    @staticmethod
    def _make_(name: str, value, before: list[Color]):
        for member in before:
            if member._value_ == value:
                return member
        member = object.__new__(Color)
        member._name_ = name
        member._value_ = value
)";

static constexpr llvm::StringLiteral InitText = R"(
        if isinstance(value, tuple):
            member.__init__(*value)
        else:
            member.__init__(value)
)";

static constexpr llvm::StringLiteral MembersText = R"(
        return member
    @staticmethod
    def _members_() -> list[Color]:
        return [m for n, m in Color._named_() if m._name_ == n]
)";

static constexpr llvm::StringLiteral LookupText = R"(
    @staticmethod
    def _member_map_() -> dict[str, Color]:
        return dict(Color._named_())
    @staticmethod
    def _by_name_(name: str) -> Color:
        for each, member in Color._named_():
            if each == name:
                return member
        raise KeyError(name)
    @staticmethod
    def _contains_(value) -> bool:
        if isinstance(value, Color):
            return True
        for _, member in Color._named_():
            if member._value_ == value:
                return True
        return False
    @staticmethod
    def _lookup_(value) -> Color:
        if isinstance(value, Color):
            return value
        for _, member in Color._named_():
            if member._value_ == value:
                return member
)";

static constexpr llvm::StringLiteral MissingText = R"(
        other = Color._missing_(value)
        if other is not None:
            return other
)";

static constexpr llvm::StringLiteral NoValueText = R"(
        raise ValueError(f"{value!r} is not a valid {Color.__qualname__}")
)";

/// The members of a flag class are its single bits; all other values are made
/// when they are asked for, once each.
static constexpr llvm::StringLiteral FlagText = R"(
        member._others_ = {}
        return member
    @staticmethod
    def _members_() -> list[Color]:
        return [m for n, m in Color._named_() if m._name_ == n and m._value_ > 0 and m._value_ & (m._value_ - 1) == 0]
    @staticmethod
    def _mask_() -> int:
        mask = 0
        for _, member in Color._named_():
            mask |= member._value_
        return mask
    @staticmethod
    def _from_bits_(bits: int) -> Color:
        members = Color._named_()
        for _, member in members:
            if member._value_ == bits:
                return member
        others = members[0][1]._others_
        known = others.get(bits)
        if known is not None:
            return known
        left = bits
        names = []
        for member in Color._members_():
            if member._value_ & bits:
                names.append(member._name_)
                left &= ~member._value_
        if names and left:
            names.append(str(left))
        made = object.__new__(Color)
        made._name_ = "|".join(names)
        made._value_ = bits
        made._others_ = {}
        others[bits] = made
        return made
    def __iter__(self):
        for member in Color._members_():
            if member._value_ & self._value_:
                yield member
    def __contains__(self, other: Color) -> bool:
        return other._value_ & self._value_ == other._value_
)";

static constexpr llvm::StringLiteral PlainFlagText = R"(
    @staticmethod
    def _valid_(bits: int) -> Color:
        if bits < 0:
            bits += 1 << Color._mask_().bit_length()
        return Color._from_bits_(bits)
    def __or__(self, other: Color) -> Color:
        return Color._from_bits_(self._value_ | other._value_)
    def __and__(self, other: Color) -> Color:
        return Color._from_bits_(self._value_ & other._value_)
    def __xor__(self, other: Color) -> Color:
        return Color._from_bits_(self._value_ ^ other._value_)
    def __invert__(self) -> Color:
        return Color._from_bits_(Color._mask_() & ~self._value_)
)";

static constexpr llvm::StringLiteral IntFlagText = R"(
    def __or__(self, other: Color | int) -> Color:
        return Color._from_bits_(self._value_ | int(other))
    def __ror__(self, other: int) -> Color:
        return Color._from_bits_(self._value_ | other)
    def __and__(self, other: Color | int) -> Color:
        return Color._from_bits_(self._value_ & int(other))
    def __rand__(self, other: int) -> Color:
        return Color._from_bits_(self._value_ & other)
    def __xor__(self, other: Color | int) -> Color:
        return Color._from_bits_(self._value_ ^ int(other))
    def __rxor__(self, other: int) -> Color:
        return Color._from_bits_(self._value_ ^ other)
    def __invert__(self) -> Color:
        return Color._from_bits_(~self._value_)
)";

static constexpr llvm::StringLiteral FlagLookupText = R"(
        if isinstance(value, int):
            mask = Color._mask_()
            if value & ~mask:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"<flag 'Color'> invalid value {value}\n    given {Color._bits_(value, width)}\n  allowed {Color._bits_(mask, width)}")
            return Color._from_bits_(value)
        raise ValueError(f"{value!r} is not a valid {Color.__qualname__}")
    @staticmethod
    def _bits_(value: int, width: int) -> str:
        return f"0b0 {value:0{width}b}"
)";

static constexpr llvm::StringLiteral IntFlagLookupText = R"(
        if isinstance(value, int):
            return Color._from_bits_(value)
        raise ValueError(f"{value!r} is not a valid {Color.__qualname__}")
)";

/// The methods of the metaclass, for this class.
void Program::addEnumMethods(ClassInfo *cls) {
  ClassInfo *owner = nullptr;
  bool hasInit = cls->findMethod("__init__", &owner) && !owner->isBuiltin;
  bool isFlag = isEnumClass(cls, "Flag"),
       isIntFlag = isEnumClass(cls, "IntFlag");
  std::string text = MakeText.str();
  if (hasInit)
    text += InitText;
  if (isFlag || isIntFlag) {
    text += FlagText;
    text += isFlag ? PlainFlagText : IntFlagText;
  } else {
    text += MembersText;
  }
  text += "    @staticmethod\n"
          "    def _named_() -> list[tuple[str, Color]]:\n"
          "        return [";
  for (llvm::StringRef member : cls->enumMembers)
    text += ("(\"" + member + "\", Color." + member + "), ").str();
  text += "]\n";
  text += LookupText;
  if (cls->findMethod("_missing_"))
    text += MissingText;
  text += isFlag ? FlagLookupText : isIntFlag ? IntFlagLookupText : NoValueText;
  addMethods(cls, "enum", instantiate(text, cls->name));
}
