FROM debian:13
RUN ▮["/bin/sh", "-c", "a \\"]
