from __future__ import annotations


class Trie:
    def __init__(self) -> None:
        self.children: dict[str, Trie] = {}
        self.end = False

    def insert(self, w: str) -> None:
        node = self
        for ch in w:
            node = node.children.setdefault(ch, Trie())
        node.end = True

    def find(self, prefix: str) -> list[str]:
        node = self
        for ch in prefix:
            if ch not in node.children:
                return []
            node = node.children[ch]
        out: list[str] = []
        node._collect(prefix, out)
        return out

    def _collect(self, acc: str, out: list[str]) -> None:
        if self.end:
            out.append(acc)
        for ch in sorted(self.children):
            self.children[ch]._collect(acc + ch, out)


class BST:
    class _N:
        def __init__(self, k: int) -> None:
            self.k = k
            self.l: BST._N | None = None
            self.r: BST._N | None = None

    def __init__(self) -> None:
        self.root: BST._N | None = None

    def add(self, k: int) -> bool:
        if self.root is None:
            self.root = BST._N(k)
            return True
        n = self.root
        while True:
            if k == n.k:
                return False
            if k < n.k:
                if n.l is None:
                    n.l = self._N(k)
                    return True
                n = n.l
            else:
                if n.r is None:
                    n.r = self._N(k)
                    return True
                n = n.r

    def height(self) -> int:
        def h(n: BST._N | None) -> int:
            return 0 if n is None else 1 + max(h(n.l), h(n.r))
        return h(self.root)

    def inorder(self) -> list[int]:
        out: list[int] = []
        def go(n: BST._N | None) -> None:
            if n:
                go(n.l)
                out.append(n.k)
                go(n.r)
        go(self.root)
        return out


t = Trie()
for w in "car card care cat dog do".split():
    t.insert(w)
print(t.find("car"), t.find("do"), t.find("x"))
b = BST()
print([b.add(k) for k in [5, 2, 8, 2, 9, 1]], b.height(), b.inorder())
