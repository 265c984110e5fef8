FROM alpine
ARG renamed
RUN for v in 1 2; do echo $▮v; done
