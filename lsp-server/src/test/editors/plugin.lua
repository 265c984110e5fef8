-- Uses the plugin in editors/nvim as people do, and prints what they see; see bin/lib/editor-test, which compares. The program that the
-- server finds as dfbuild is the real one, which needs no daemon to miss a file.
local PATIENCE = 60000 -- milliseconds; only a failure takes them
local lines, said = {}, {}

local function wait(what, condition)
  if not vim.wait(PATIENCE, condition, 5) then
    error('waited in vain for ' .. what)
  end
end

local function main()
  vim.opt.swapfile = false
  vim.cmd('filetype on')
  vim.opt.runtimepath:append(vim.env.PLUGIN)
  vim.cmd.source(vim.env.PLUGIN .. '/plugin/dflint.lua')
  vim.notify = function(text)
    table.insert(said, text)
  end
  vim.fn.mkdir(vim.env.ANSWERS .. '/plugin', 'p')
  local file = vim.env.ANSWERS .. '/plugin/Dockerfile'
  vim.fn.writefile({ 'FROM scratch', 'ADD a /a' }, file)
  vim.cmd.edit(file)
  wait('findings', function()
    return #vim.diagnostic.get(0) > 0
  end)

  vim.api.nvim_win_set_cursor(0, { 2, 0 })
  vim.cmd('DflintExplain DL3020')
  wait('the page', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        table.insert(lines, vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, 1, true)[1])
        return true
      end
    end
  end)

  vim.cmd('DflintPlan')
  wait('why there is no plan', function()
    return #said > 0
  end)
  table.insert(lines, said[1])

  -- What the server answers where nothing is missing.
  for _, client in ipairs(vim.lsp.get_clients()) do
    local answer = {
      steps = { { line = 2, outcome = 'runs', reason = 'a changed' } },
      cached = 0,
    }
    client.request = function(...)
      for _, each in ipairs({ ... }) do
        if type(each) == 'function' then
          each(nil, answer)
        end
      end
    end
  end
  vim.cmd('DflintPlan')
  for _, each in ipairs(vim.api.nvim_buf_get_extmarks(0, vim.api.nvim_create_namespace('dflint'), 0, -1, { details = true })) do
    table.insert(lines, ('%d %s'):format(each[2] + 1, each[4].virt_text[1][1]))
  end
  table.insert(lines, said[#said])
end

local ok, problem = xpcall(main, debug.traceback)
if not ok then
  table.insert(lines, problem)
end
vim.fn.writefile(lines, vim.env.ANSWERS .. '/plugin.shown')
vim.cmd('qall!')
