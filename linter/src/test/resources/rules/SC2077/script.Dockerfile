FROM debian:13
ARG MODE
RUN if [ $MODE=debug ]; then touch /debug; fi
