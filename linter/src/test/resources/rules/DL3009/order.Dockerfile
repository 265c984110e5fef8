FROM debian:13
RUN rm -rf /var/lib/apt/lists/* && apt-get clean && apt-get update
RUN apt-get update; apt-get install -y --no-install-recommends curl; apt-get dist-clean
RUN apt update && apt install -y --no-install-recommends curl && apt distclean
RUN apt-get update && rm -r /var/lib/apt/lists && apt-get update && apt-get install -y --no-install-recommends curl
