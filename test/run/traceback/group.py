raise ExceptionGroup("group", [ValueError(1), TypeError("two"), ExceptionGroup("inner", [KeyError("k")])])
