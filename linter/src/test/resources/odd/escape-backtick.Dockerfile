# escape=`
FROM debian:13
RUN apt-get update `
 && apt-get install -y curl `
 && rm -rf /var/lib/apt/lists/*
CMD curl `
  http://x.org
