FROM debian:13
ONBUILD RUN apt-get update && apt-get install curl
ONBUILD COPY . /app
ONBUILD ADD a.txt /a.txt
ONBUILD USER root
ONBUILD ENV PASSWORD=Zt4rwQ9aa
ONBUILD CMD npm start
