# What such scripts install is not known: the fix is not safe.
FROM debian:13 AS heredoc
RUN apt-get update && apt-get install -y --no-install-recommends curl
RUN <<EOF
#!/usr/bin/env python3
import subprocess
EOF

FROM heredoc
RUN apt-get update && apt-get install -y --no-install-recommends git
SHELL ["/usr/bin/python3", "-c"]
RUN import subprocess
