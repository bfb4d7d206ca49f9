print("pk")
