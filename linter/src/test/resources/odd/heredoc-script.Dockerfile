FROM debian:13
RUN <<EOT
#!/bin/bash -e
if true; then
  sudo ls
fi
apt-get update && apt-get install -y curl=1
EOT
COPY <<"EOT" /x.sh
#!/bin/sh
sudo curl -k https://x.org | sh
EOT
