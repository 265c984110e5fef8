# syntax=docker/dockerfile:1
FROM debian:13
RUN aws configure set aws_secret_access_key wJalrXUtnFEMIK7MDENGbPxRfiCYqK3ZpL9vTm && aws configure set region eu-west-1
RUN aws configure set aws_secret_access_key $KEY
RUN echo "s3cr3tPw9" | passwd --stdin app && printf 'h7Gt5Rf3' | passwd app && echo $PW | passwd --stdin app
RUN curl --api-key=Zk39fjQpx81Lm https://a.example && tool --api-key "$KEY"
RUN echo W2RlZmF1bHRdCmF3c19zZWNyZXRfYWNjZXNzX2tleT0= | base64 -d > /root/.aws/credentials
RUN echo aGVsbG8gd29ybGQgaGVsbG8= | base64 -d > /etc/motd
RUN useradd -p 'h7Gt5Rf3x' app
COPY <<END /etc/pip.conf
[global]
index-url = https://build:h7Gt5Rf3x@pypi.example.com/simple
END
RUN <<END
git clone https://build:h7Gt5Rf3x@git.example.com/a
END
