FROM python:3.13-slim
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN <<SETUP bash -e
  pip install --no-cache-dir requests flask==3.0.0 | tee /tmp/log
  useradd --create-home app
SETUP
COPY <<-"CONFIG" <<'SCRIPT' /etc/app/
	[server]
	port = $PORT
	CONFIG
#!/usr/bin/env python3
import sys
print("args:", sys.argv)
SCRIPT
RUN cat <<EOF > /etc/motd && chmod 644 /etc/motd
Welcome to $HOSTNAME
EOF
USER app
CMD ["python", "-m", "app"]
