"""The local cloud: MiniStack with this repository's stack deployed into it, behind a front door that acts as the edge.

`python -m local up` starts it, `down` stops it and keeps its state, `reset` forgets the state. `Cloud` says where one
lives; several can run side by side, each with its own ports and state folder.
"""
