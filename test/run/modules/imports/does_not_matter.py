raise ImportError("refuses to load")
