# syntax=docker/dockerfile:1
FROM node:26
RUN --mount=type=secret,id=a cat /run/secrets/a > /root/.npmrc
RUN --mount=type=secret,id=a cp /run/secrets/a .env && make
RUN --mount=type=secret,id=a cp /run/secrets/a .env && make && rm -f .env
RUN --mount=type=secret,id=a,target=/etc/key install -m 600 /etc/key /root/key
RUN --mount=type=secret,id=a echo "token=$(cat /run/secrets/a)" > /etc/app.conf
RUN --mount=type=secret,id=a TOKEN="$(cat /run/secrets/a)" make
RUN --mount=type=secret,id=a export TOKEN=$(cat /run/secrets/a) && make > log
RUN --mount=type=secret,id=a cat /run/secrets/a | tee /etc/a
RUN --mount=type=secret,id=a --mount=type=tmpfs,target=/t cat /run/secrets/a > /t/a
RUN --mount=type=secret,id=a cat /run/secrets/a > /dev/null
RUN cat /run/secrets/a > b
RUN --mount=type=secret,id=a curl -H "Authorization: $(cat /run/secrets/a)" https://a.example -o data
