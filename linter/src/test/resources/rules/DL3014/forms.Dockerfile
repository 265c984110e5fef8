FROM debian:13
RUN ["apt-get", "install", "a"]
RUN ["bash", "-c", "apt-get install a"]
RUN V=install; apt-get $V a
RUN sh -c "apt-get install a"
