from typing import TypeAlias
Key: TypeAlias = str
