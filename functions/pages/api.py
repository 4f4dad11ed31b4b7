from mangum import Mangum

from pages.application import application
from pages.gate import Gate

handler = Mangum(Gate(application), lifespan="off")
