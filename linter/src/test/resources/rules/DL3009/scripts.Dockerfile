# A script of a later RUN may install from the lists: the fix is not safe.
FROM debian:13 AS script
RUN apt-get update && apt-get install -y --no-install-recommends curl
COPY setup.sh /
RUN /setup.sh

FROM script AS interpreter
RUN apt-get update && apt-get install -y --no-install-recommends curl
RUN python3 /opt/install.py

# Its own update comes first.
FROM interpreter AS renewed
RUN apt-get update && apt-get install -y --no-install-recommends curl
RUN apt-get update && apt-get install -y git && /opt/install && rm -rf /var/lib/apt/lists/*

FROM renewed
RUN apt-get update && apt-get install -y --no-install-recommends git
RUN apt-get remove -y curl
