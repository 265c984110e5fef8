FROM node:24 AS build
COPY .npmrc ./
FROM node:24
COPY --chown=node .env .env.example /app/
ADD ["keys/id_ed25519", "keys/id_ed25519.pub", "/root/.ssh/"]
COPY .aws/ /root/.aws/
COPY --from=build /root/.npmrc /tmp/
COPY "my key.pem" ca.pem /etc/ssl/
