FROM debian:13
RUN sudo apt-get update && apt-get install -y curl
