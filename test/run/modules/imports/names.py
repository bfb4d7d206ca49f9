print("names starts")
__all__ = ["visible"]
visible = "v"
hidden = "h"
