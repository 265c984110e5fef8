FROM a
﻿RUN b
RUN ﻿
