early_name = "early"
