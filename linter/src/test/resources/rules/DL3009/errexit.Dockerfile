FROM debian:13
SHELL ["/bin/bash", "-ec"]
RUN apt-get update && (a; b)
RUN apt-get update && for i in a b; do $i; done
RUN f() { a; b; } && apt-get update && f
RUN apt-get update | cat && [ -e a ]
