FROM a
RUN b
﻿RUN b
CO​PY c d
