import state

state.runs += 1
print("run", state.runs)
if state.runs == 1:
    raise KeyError(state.runs)
VALUE = state.runs
