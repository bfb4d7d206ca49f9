#!/usr/bin/env python3
# asdl.py - Generates the AST from Python.asdl
#
# Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Python.asdl -> Nodes.inc (classes), Visitor.inc, Walker.inc, Dump.inc.

usage: asdl.py Python.asdl OUTPUT_FOLDER

A sum of constructors with fields becomes a category class with one struct for
each constructor; a sum of bare names becomes an enum class; a product becomes
one struct. Nodes, visitors and dump come from one file so that they agree.
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

BUILTIN = {"identifier": "Identifier", "int": "int32_t",
           "string": "Identifier", "constant": "ConstantValue"}
# Where CPython's name cannot be the C++ name: `expr` and the statement `Expr`
# would both be Expr; the enums BoolOp and UnaryOp would hide the expressions.
RENAMED = {"Expr": "ExprStmt"}
CATEGORY = {"mod": "Mod", "stmt": "Stmt", "expr": "Expr",
            "pattern": "Pattern", "excepthandler": "ExceptHandler",
            "type_param": "TypeParam", "expr_context": "ExprContext",
            "boolop": "BoolOperator", "unaryop": "UnaryOperator",
            "operator": "Operator", "cmpop": "CmpOp",
            "comprehension": "Comprehension", "arguments": "Arguments",
            "arg": "Arg", "keyword": "Keyword", "alias": "Alias",
            "withitem": "WithItem", "match_case": "MatchCase"}
# C++ keywords and members of Node.
RESERVED = {"kind", "range", "operator", "default", "class"}


@dataclass
class Field:
    type: str
    quantifier: str  # "", "?", "*" or "?*"
    name: str

    @property
    def member(self):
        return self.name + "_" if self.name in RESERVED else self.name

    @property
    def is_sequence(self):
        return "*" in self.quantifier


@dataclass
class Constructor:
    name: str
    fields: list
    category: str  # ASDL name of the sum; of the product itself otherwise

    @property
    def struct(self):
        if self.name == self.category:
            return CATEGORY[self.category]
        return RENAMED.get(self.name, self.name)


@dataclass
class Definition:
    name: str
    constructors: list
    has_position: bool

    @property
    def is_enum(self):
        return not any(c.fields for c in self.constructors)

    @property
    def has_base(self):
        """Whether a class stands above the constructors."""
        return CATEGORY[self.name] not in [c.struct for c in self.constructors]


def parse(text):
    text = re.sub(r"--[^\n]*", "", text)
    tokens = re.findall(r"\w+|[{}()|=,]|[?*]+", text)
    at = 0

    def take(expected=None):
        nonlocal at
        token = tokens[at]
        if expected and token != expected:
            sys.exit(f"asdl: found '{token}', expected '{expected}'")
        at += 1
        return token

    def parse_fields():
        fields = []
        if tokens[at] != "(":
            return fields
        while take() != ")":
            type_name = take()
            quantifier = take() if tokens[at][0] in "?*" else ""
            fields.append(Field(type_name, quantifier, take()))
        return fields

    at = tokens.index("{") + 1
    definitions = []
    while tokens[at] != "}":
        name = take()
        take("=")
        is_product = tokens[at] == "("
        constructors = []
        if is_product:
            constructors.append(Constructor(name, parse_fields(), name))
        else:
            while True:
                constructor = take()
                constructors.append(
                    Constructor(constructor, parse_fields(), name))
                if tokens[at] != "|":
                    break
                take("|")
        has_position = tokens[at] == "attributes"
        if has_position:
            take("attributes"), parse_fields()
        definitions.append(Definition(name, constructors, has_position))
    return definitions


class Generator:
    def __init__(self, definitions):
        self.definitions = definitions
        self.enums = {d.name for d in definitions if d.is_enum}
        self.nodes = [d for d in definitions if not d.is_enum]
        self.constructors = [c for d in self.nodes for c in d.constructors]

    def is_node(self, field):
        return field.type not in BUILTIN and field.type not in self.enums

    def member_type(self, field):
        single = BUILTIN.get(field.type) or CATEGORY[field.type]
        if self.is_node(field):
            single += " *"
        return f"llvm::ArrayRef<{single}>" if field.is_sequence else single

    # Nodes.inc ---------------------------------------------------------------

    def write_nodes(self, out):
        out("enum class Kind : uint8_t {")
        for constructor in self.constructors:
            out(f"  {constructor.struct},")
        out("};\n")
        for definition in self.definitions:
            if definition.is_enum:
                out(f"enum class {CATEGORY[definition.name]} : uint8_t {{")
                out(", ".join(c.name for c in definition.constructors) + "};")
        out("")
        for definition in self.nodes:
            if definition.has_base:
                out(f"struct {CATEGORY[definition.name]};")
        for constructor in self.constructors:
            out(f"struct {constructor.struct};")
        out("")
        for definition in self.nodes:
            if definition.has_base:
                self.write_category(out, definition)
        for definition in self.nodes:
            for constructor in definition.constructors:
                self.write_struct(out, definition, constructor)

    def write_category(self, out, definition):
        name = CATEGORY[definition.name]
        first = definition.constructors[0].struct
        last = definition.constructors[-1].struct
        out(f"""struct {name} : Node {{
  static bool classof(const Node *node) {{
    return node->kind >= Kind::{first} && node->kind <= Kind::{last};
  }}

protected:
  {name}(Kind kind, SourceRange range) : Node(kind, range) {{}}
}};
""")

    def write_struct(self, out, definition, constructor):
        base = CATEGORY[definition.name] if definition.has_base else "Node"
        name = constructor.struct
        out(f"struct {name} : {base} {{")
        for field in constructor.fields:
            out(f"  {self.member_type(field)} {field.member};")
        parameters = "".join(
            f", {self.member_type(f)} {f.member}" for f in constructor.fields)
        inits = "".join(f", {f.member}({f.member})" for f in constructor.fields)
        out(f"  explicit {name}(SourceRange range{parameters})")
        out(f"      : {base}(Kind::{name}, range){inits} {{}}")
        out(f"  static bool classof(const Node *node) "
            f"{{ return node->kind == Kind::{name}; }}")
        out("};\n")

    # Visitor.inc -------------------------------------------------------------

    def write_visitors(self, out):
        for definition in self.nodes:
            if definition.has_base:
                self.write_visitor(out, definition)

    def write_walker(self, out):
        out("""void forEachChild(const Node *node,
                  llvm::function_ref<void(const Node *)> visit) {
  switch (node->kind) {""")
        for constructor in self.constructors:
            self.write_children(out, constructor)
        out("  }\n}")

    def write_visitor(self, out, definition):
        name = CATEGORY[definition.name]
        out(f"""/// Calls `visit<Kind>` of Derived; every kind must be there.
template <class Derived, class R = void> class {name}Visitor {{
public:
  R visit(const {name} *node) {{
    auto &self = static_cast<Derived &>(*this);
    switch (node->kind) {{""")
        for constructor in definition.constructors:
            struct = constructor.struct
            out(f"    case Kind::{struct}:")
            out(f"      return self.visit{struct}"
                f"(static_cast<const {struct} *>(node));")
        for constructor in self.constructors:
            if constructor.category != definition.name:
                out(f"    case Kind::{constructor.struct}:")
        out(f"""      break;
    }}
    llvm_unreachable("not a {name}");
  }}
}};
""")

    def write_children(self, out, constructor):
        struct = constructor.struct
        fields = list(filter(self.is_node, constructor.fields))
        out(f"  case Kind::{struct}:" + " {" * bool(fields))
        if fields:
            out(f"    auto *self = static_cast<const {struct} *>(node);")
        for field in fields:
            if field.is_sequence:
                out(f"    visitEach(self->{field.member}, visit);")
            else:
                out(f"    visitIf(self->{field.member}, visit);")
        out("    return;" + "\n  }" * bool(fields))

    # Dump.inc ----------------------------------------------------------------

    def write_dump(self, out):
        for definition in self.definitions:
            if definition.is_enum:
                self.write_enum_names(out, definition)
        out("void Dumper::writeFields(const Node *node) {\n"
            "  switch (node->kind) {")
        for definition in self.nodes:
            for constructor in definition.constructors:
                self.write_dump_case(out, definition, constructor)
        out("  }\n}")

    def write_enum_names(self, out, definition):
        name = CATEGORY[definition.name]
        out(f"static llvm::StringRef getName({name} value) {{\n"
            "  switch (value) {")
        for constructor in definition.constructors:
            out(f"  case {name}::{constructor.name}:\n"
                f"    return \"{constructor.name}\";")
        out(f"  }}\n  llvm_unreachable(\"unknown {name}\");\n}}\n")

    def write_dump_case(self, out, definition, constructor):
        struct = constructor.struct
        out(f"  case Kind::{struct}: {{")
        if constructor.fields:
            out(f"    auto *self = static_cast<const {struct} *>(node);")
        out(f"    begin(\"{constructor.name}\");")
        for field in constructor.fields:
            how = {"": "field", "?": "optional"}.get(field.quantifier, "list")
            out(f"    {how}(\"{field.name}\", self->{field.member});")
        if definition.has_position:
            out("    position(node);")
        out("    return end();\n  }")


def main():
    source, folder = Path(sys.argv[1]), Path(sys.argv[2])
    generator = Generator(parse(source.read_text()))
    for name, write in (("Nodes.inc", generator.write_nodes),
                        ("Visitor.inc", generator.write_visitors),
                        ("Walker.inc", generator.write_walker),
                        ("Dump.inc", generator.write_dump)):
        lines = [f"// {name}: generated by asdl.py from {source.name}.\n"]
        write(lines.append)
        (folder / name).write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
