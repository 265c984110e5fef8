FROM debian:13
RUN curl -ok https://example.com && curl --insecure=false https://example.com && curl -H k https://example.com
RUN env GIT_SSL_NO_VERIFY=true git clone https://example.com && NODE_TLS_REJECT_UNAUTHORIZED="0" npm ci
RUN npm set strict-ssl=false && yarn config set "strict-ssl" false -g && npm config set strict-ssl true
RUN pip config set global.trusted-host pypi.org && pip install --trusted-host=localhost --trusted-host pypi.internal x
RUN apt-get -o Acquire::https::Verify-Peer=false update && apt-get -oAcquire::https::Verify-Host=0 update
RUN ssh -oStrictHostKeyChecking=no host true; printf 'Host *\n\tStrictHostKeyChecking no\n' >> /etc/ssh/ssh_config
RUN if true; then x=$(wget --no-check-certificate -qO- https://example.com); fi
RUN ["curl", "-fsSLk", "https://example.com"]
RUN grep -q sslverify /etc/yum.conf && sed -i 's/sslverify=.*/sslverify=1/' /etc/yum.conf
ONBUILD RUN git config http.https://example.com/.sslVerify false
ENV GOINSECURE=example.com PIP_TRUSTED_HOST="" PYTHONHTTPSVERIFY=1
RUN printf 'Host *\n\tStrictHostKeyChecking no\n' >> /etc/ssh/ssh_config
RUN sh -c 'git config --global http.sslVerify false' && bash -c "npm config set strict-ssl false && git config --global http.sslVerify false"
