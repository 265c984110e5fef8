FROM debian:13
SHELL ["/bin/dash", "-c"]
RUN echo -e "a\nb"
