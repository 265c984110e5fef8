FROM debian:13
RUN ["apt-get", "install", "curl"]
RUN ["/bin/bash", "-o", "pipefail", "-c", "curl -k https://x.org/a | tar xz"]
RUN ["sudo", "ls"]
RUN ["sh", "-c", "cd /tmp && sudo make"]
RUN [ "curl", "--insecure", "https://example.com" ]
