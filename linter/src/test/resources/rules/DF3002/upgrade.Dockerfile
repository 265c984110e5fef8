FROM debian:13
RUN apt-get update && apt-get upgrade -y
RUN apt-get install -y curl

FROM debian:13
RUN apt-get update && apt-get upgrade -y
RUN apt-get update && apt-get install -y curl

FROM debian:13
RUN apt-get update && apt-get upgrade -y && apt-get install -y curl
RUN apt-get install -y git
