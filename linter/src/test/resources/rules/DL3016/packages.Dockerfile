FROM node:24
ARG TS=5.9.3
RUN npm install -g typescript @angular/cli eslint@9.39.1 @vue/cli@5.0.9
RUN npm i --save-dev jest && npm ci && npm install
RUN npm install -g typescript@$TS ./local.tgz git+https://example.com/a.git#v1
RUN npm install -g npm@latest pnpm@^10
