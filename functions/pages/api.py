import asyncio

from mangum import Mangum

from pages.application import application
from pages.gate import Gate

# Mangum asks for the thread's event loop, and Python has begun to frown on making one for those who ask.
asyncio.set_event_loop(asyncio.new_event_loop())

handler = Mangum(Gate(application), lifespan="off")
