FROM node:26-slim
CMD ["npm", "start"]
CMD npm run serve
ENTRYPOINT ["yarn", "start"]
CMD ["npm", "--version"]
RUN npm run build
HEALTHCHECK CMD npm run check
CMD ["bun", "run", "server.ts"]
