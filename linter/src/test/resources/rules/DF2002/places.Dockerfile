FROM debian:13
ARG PASSWORD
RUN curl -u "user:$PASSWORD" https://example.com && mysql -p"$PASSWORD" && docker login -p "$PASSWORD"
RUN adduser --disabled-password app && tool --no-password x --password-file /run/secrets/x --token-ttl 30
RUN mysql -uroot -pq7Lw2rTz -e 'select 1' && mysqldump -p db
RUN export API_TOKEN=q7Lw2rTz0pKs && DB_PASSWORD=changeme ./start
RUN npm config set //registry.example.com/:_authToken q7Lw2rTz0pKs
RUN usermod -p '$6$salt$hash' root && useradd -p secret99 app
RUN echo "root:$PASSWORD" | chpasswd && echo app:app | sudo chpasswd && chpasswd <<< 'a:b'
RUN git clone https://oauth2:q7Lw2rTz0pKs@example.com/app.git && git clone https://$USER:$PASSWORD@example.com/app.git
RUN keytool -genkeypair -storepass q7Lw2rTz -keypass "$PASSWORD"
RUN ["wget", "--header", "Authorization: Basic dXNlcjpxN0x3MnJUejBwS3M=", "https://example.com"]
RUN sh -c "tool --api-key=q7Lw2rTz0pKs"
CMD ["app", "--slack=xoxb-172364982734-q7Lw2rTz0pKsd83hGQmv"]
COPY <<KEY /root/.ssh/id_ed25519
-----BEGIN OPENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
-----END OPENSSH PRIVATE KEY-----
KEY
