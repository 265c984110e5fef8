FROM debian:13
RUN find /x -exec sh -c 'echo {}' \;
