FROM debian:13
RUN apt-get update \
  && apt-get install curl \
  # comment

  && sudo ls
