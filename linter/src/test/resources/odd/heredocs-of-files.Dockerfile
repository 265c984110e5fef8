FROM debian:13
RUN <<-"EOT"
	#!/usr/bin/env python3
	import os; os.system("apt-get install curl")
	EOT
RUN <<A cat > /x && <<B cat > /y
apt-get install curl
A
sudo ls
B
