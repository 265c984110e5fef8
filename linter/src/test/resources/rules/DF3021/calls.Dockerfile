FROM debian:13
RUN apt-get update & apt-get install -y curl
RUN mkdir a & cd a
RUN curl -O http://a.example & curl -O http://b.example & wait
RUN mysqld & mysql -e "x"
RUN a && mkdir b & c
RUN mkdir b | cat & c
RUN mkdir a &
RUN curl -fsO http://localhost:8080/x & sleep 5
