# Every kind of pattern; match and case as names.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

match a, *b:
  case 1 | -2.5 | 1 - 2j: pass
  case "a" "b" | None | True: pass
  case [a, *_, b] | (c, *d): pass
  case e.f.g as h: pass
  case {"k": v, i.j: _, **rest}: pass
  case K(a, b.c(), x=1, y=[]): pass
  case _ if d: pass
match = case = 1
match(a)[b].c: int
match * a, b

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    Match(
# CHECK-NEXT:      subject=Tuple(
# CHECK-NEXT:        elts=[
# CHECK-NEXT:          Name(id='a', ctx=Load()),
# CHECK-NEXT:          Starred(
# CHECK-NEXT:            value=Name(id='b', ctx=Load()),
# CHECK-NEXT:            ctx=Load())],
# CHECK-NEXT:        ctx=Load()),
# CHECK-NEXT:      cases=[
# CHECK-NEXT:        match_case(
# CHECK-NEXT:          pattern=MatchOr(
# CHECK-NEXT:            patterns=[
# CHECK-NEXT:              MatchValue(
# CHECK-NEXT:                value=Constant(value=1)),
# CHECK-NEXT:              MatchValue(
# CHECK-NEXT:                value=UnaryOp(
# CHECK-NEXT:                  op=USub(),
# CHECK-NEXT:                  operand=Constant(value=2.5))),
# CHECK-NEXT:              MatchValue(
# CHECK-NEXT:                value=BinOp(
# CHECK-NEXT:                  left=Constant(value=1),
# CHECK-NEXT:                  op=Sub(),
# CHECK-NEXT:                  right=Constant(value=2j)))]),
# CHECK-NEXT:          body=[
# CHECK-NEXT:            Pass()]),
# CHECK-NEXT:        match_case(
# CHECK-NEXT:          pattern=MatchOr(
# CHECK-NEXT:            patterns=[
# CHECK-NEXT:              MatchValue(
# CHECK-NEXT:                value=Constant(value='ab')),
# CHECK-NEXT:              MatchSingleton(value=None),
# CHECK-NEXT:              MatchSingleton(value=True)]),
# CHECK-NEXT:          body=[
# CHECK-NEXT:            Pass()]),
# CHECK-NEXT:        match_case(
# CHECK-NEXT:          pattern=MatchOr(
# CHECK-NEXT:            patterns=[
# CHECK-NEXT:              MatchSequence(
# CHECK-NEXT:                patterns=[
# CHECK-NEXT:                  MatchAs(name='a'),
# CHECK-NEXT:                  MatchStar(),
# CHECK-NEXT:                  MatchAs(name='b')]),
# CHECK-NEXT:              MatchSequence(
# CHECK-NEXT:                patterns=[
# CHECK-NEXT:                  MatchAs(name='c'),
# CHECK-NEXT:                  MatchStar(name='d')])]),
# CHECK-NEXT:          body=[
# CHECK-NEXT:            Pass()]),
# CHECK-NEXT:        match_case(
# CHECK-NEXT:          pattern=MatchAs(
# CHECK-NEXT:            pattern=MatchValue(
# CHECK-NEXT:              value=Attribute(
# CHECK-NEXT:                value=Attribute(
# CHECK-NEXT:                  value=Name(id='e', ctx=Load()),
# CHECK-NEXT:                  attr='f',
# CHECK-NEXT:                  ctx=Load()),
# CHECK-NEXT:                attr='g',
# CHECK-NEXT:                ctx=Load())),
# CHECK-NEXT:            name='h'),
# CHECK-NEXT:          body=[
# CHECK-NEXT:            Pass()]),
# CHECK-NEXT:        match_case(
# CHECK-NEXT:          pattern=MatchMapping(
# CHECK-NEXT:            keys=[
# CHECK-NEXT:              Constant(value='k'),
# CHECK-NEXT:              Attribute(
# CHECK-NEXT:                value=Name(id='i', ctx=Load()),
# CHECK-NEXT:                attr='j',
# CHECK-NEXT:                ctx=Load())],
# CHECK-NEXT:            patterns=[
# CHECK-NEXT:              MatchAs(name='v'),
# CHECK-NEXT:              MatchAs()],
# CHECK-NEXT:            rest='rest'),
# CHECK-NEXT:          body=[
# CHECK-NEXT:            Pass()]),
# CHECK-NEXT:        match_case(
# CHECK-NEXT:          pattern=MatchClass(
# CHECK-NEXT:            cls=Name(id='K', ctx=Load()),
# CHECK-NEXT:            patterns=[
# CHECK-NEXT:              MatchAs(name='a'),
# CHECK-NEXT:              MatchClass(
# CHECK-NEXT:                cls=Attribute(
# CHECK-NEXT:                  value=Name(id='b', ctx=Load()),
# CHECK-NEXT:                  attr='c',
# CHECK-NEXT:                  ctx=Load()))],
# CHECK-NEXT:            kwd_attrs=[
# CHECK-NEXT:              'x',
# CHECK-NEXT:              'y'],
# CHECK-NEXT:            kwd_patterns=[
# CHECK-NEXT:              MatchValue(
# CHECK-NEXT:                value=Constant(value=1)),
# CHECK-NEXT:              MatchSequence()]),
# CHECK-NEXT:          body=[
# CHECK-NEXT:            Pass()]),
# CHECK-NEXT:        match_case(
# CHECK-NEXT:          pattern=MatchAs(),
# CHECK-NEXT:          guard=Name(id='d', ctx=Load()),
# CHECK-NEXT:          body=[
# CHECK-NEXT:            Pass()])]),
# CHECK-NEXT:    Assign(
# CHECK-NEXT:      targets=[
# CHECK-NEXT:        Name(id='match', ctx=Store()),
# CHECK-NEXT:        Name(id='case', ctx=Store())],
# CHECK-NEXT:      value=Constant(value=1)),
# CHECK-NEXT:    AnnAssign(
# CHECK-NEXT:      target=Attribute(
# CHECK-NEXT:        value=Subscript(
# CHECK-NEXT:          value=Call(
# CHECK-NEXT:            func=Name(id='match', ctx=Load()),
# CHECK-NEXT:            args=[
# CHECK-NEXT:              Name(id='a', ctx=Load())]),
# CHECK-NEXT:          slice=Name(id='b', ctx=Load()),
# CHECK-NEXT:          ctx=Load()),
# CHECK-NEXT:        attr='c',
# CHECK-NEXT:        ctx=Store()),
# CHECK-NEXT:      annotation=Name(id='int', ctx=Load()),
# CHECK-NEXT:      simple=0),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Tuple(
# CHECK-NEXT:        elts=[
# CHECK-NEXT:          BinOp(
# CHECK-NEXT:            left=Name(id='match', ctx=Load()),
# CHECK-NEXT:            op=Mult(),
# CHECK-NEXT:            right=Name(id='a', ctx=Load())),
# CHECK-NEXT:          Name(id='b', ctx=Load())],
# CHECK-NEXT:        ctx=Load()))])
#  CHECK-NOT:{{.}}
