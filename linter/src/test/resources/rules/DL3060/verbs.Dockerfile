FROM node:24
RUN yarn global add @vue/cli
RUN yarn add x && yarn cache clean
RUN yarn --frozen-lockfile
RUN yarn --cwd /app
RUN yarn --version && yarn build && yarn global bin
