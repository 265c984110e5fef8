FROM debian:12
RUN curl -fsSL https://example.org/key.asc | apt-key add -
RUN apt-key adv --keyserver hkps://keyserver.ubuntu.com --recv-keys 0123
RUN apt-key list
