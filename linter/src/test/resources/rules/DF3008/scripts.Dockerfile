FROM debian:13
RUN <<EOT
#!/usr/bin/env python3
import os
print(os.getcwd())
EOT
RUN <<-EOT
	#!/bin/bash
	cd /src
	make
EOT
RUN <<EOT
make || exit 1
make install
EOT
RUN cat <<EOT > /etc/motd
a
b
EOT
RUN bash -eu <<EOT
make
make install
EOT
RUN <<EOT
if test -f Makefile; then make; fi
make install
EOT
RUN <<A && cat <<B
make
A
text
B
COPY <<EOT /x
a
b
EOT
