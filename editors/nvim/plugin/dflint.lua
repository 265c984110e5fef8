-- Starts dfls for Dockerfiles and adds commands; see docs/editors.md. Needs Neovim 0.10 or newer.
if vim.g.loaded_dflint then
  return
end
vim.g.loaded_dflint = true

-- vim.g.dflint_cmd: the command line of the server, a list.
local cmd = vim.g.dflint_cmd or { 'dfls', '--stdio' }
local markers = { '.dflint.yaml', '.git' }

if vim.lsp.config then
  vim.lsp.config('dfls', { cmd = cmd, filetypes = { 'dockerfile' }, root_markers = markers })
  vim.lsp.enable('dfls')
else
  vim.api.nvim_create_autocmd('FileType', {
    pattern = 'dockerfile',
    callback = function(args)
      vim.lsp.start({ name = 'dfls', cmd = cmd, root_dir = vim.fs.root(args.buf, markers) })
    end,
  })
end

local function command(name, nargs, description)
  vim.api.nvim_create_user_command('Dflint' .. name, function(options)
    require('dflint')[name:lower()](options.args)
  end, { nargs = nargs, desc = description })
end

command('Build', '?', 'Build the Dockerfile, up to a stage if one is given')
command('Plan', '?', 'Show which steps a build would run, and why')
command('Explain', '?', 'Show the page of a rule, of the finding at the cursor by default')
