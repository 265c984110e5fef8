FROM debian:13
ONBUILD RUN ["/bin/bash", "-ec", "apt-get update && apt-get install -y --no-install-recommends curl || exit 1"]
RUN ["sh", "-c", "first-command-of-the-script --with-an-option && second-command || third-command"]
RUN first-command-of-the-script --with-an-option && second-command-of-it || third-command
