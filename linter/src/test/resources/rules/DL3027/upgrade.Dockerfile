FROM debian:13
RUN apt -y upgrade && apt upgrade \
    # all of it
    -y
RUN ["apt", "upgrade", "-y"]
RUN apt show curl
